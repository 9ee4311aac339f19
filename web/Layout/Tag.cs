namespace EspaceFamille.Web.Layout;

/// <summary>A state as a page shows it: a word, the tag's tone in the style sheet, and an icon beside it.</summary>
public sealed record Tag(string Word, string Tone, string Icon);
