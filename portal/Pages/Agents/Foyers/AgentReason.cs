namespace EspaceFamille.Portal.Pages.Agents.Foyers;

/// <summary>Why an agent acts in a family's place, as its field says and shows it.</summary>
/// <param name="Label">What the field is called: the motive of this act.</param>
/// <param name="Fault">What is wrong with it, at the field.</param>
internal sealed record AgentReason(string Label, string? Text, string? Fault)
{
    public const string Field = "motif";
    public const int LongestCharacters = 500;
    private const int ShortestCharacters = 3;

    /// <summary>What can be seen to be missing without asking anybody.</summary>
    public static IReadOnlyList<FormError> Check(string? text) => text?.Trim().Length is null or < ShortestCharacters or > LongestCharacters
        ? [new(Field, $"Dites pourquoi, en {ShortestCharacters} à {LongestCharacters} caractères\u00A0: la famille lira ce motif.")]
        : [];
}
