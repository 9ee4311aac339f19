namespace EspaceFamille.Language;

/// <summary>Telephone numbers, which are kept in E.164.</summary>
public static class FrenchTelephones
{
    /// <summary>"06 39 98 00 02", its pairs kept together; a number of another country as it is kept.</summary>
    public static string Of(string number) => number is ['+', '3', '3', .. { Length: 9 } rest]
        ? string.Join(FrenchCulture.NoBreakSpace, $"0{rest}".Chunk(2).Select(pair => new string(pair)))
        : number;
}
