namespace EspaceFamille.Language;

/// <summary>Words in a row.</summary>
public static class FrenchLists
{
    /// <summary>"Charlotte, Coline et Camille"; empty where there is nothing.</summary>
    public static string And(IReadOnlyList<string> words) => words switch
    {
        [] => "",
        [var only] => only,
        _ => $"{string.Join(", ", words.SkipLast(1))} et {words[^1]}",
    };
}
