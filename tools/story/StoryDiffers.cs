namespace EspaceFamille.Story;

/// <summary>Something was not as the story expects; the message says what was expected and what came.</summary>
internal sealed class StoryDiffers(string message) : Exception(message);
