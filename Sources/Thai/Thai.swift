// Thai
