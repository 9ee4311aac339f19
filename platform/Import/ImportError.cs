using System.Globalization;

namespace EspaceFamille.Platform;

/// <summary>What is wrong, and where: the line is counted from 1 with the header; 0 is the file itself. The message is French.</summary>
/// <param name="OtherLines">How many other lines of the file have the same error.</param>
public sealed record ImportError(string File, int Line, string? Column, string Message, int OtherLines = 0)
{
    public override string ToString() => Line == 0
        ? $"{File} : {Message}"
        : string.Create(
            CultureInfo.InvariantCulture, $"{File}, ligne {Line}{Others}{(Column is null ? "" : $", colonne {Column}")} : {Message}");

    private string Others => OtherLines switch
    {
        0 => "",
        1 => " et une autre",
        _ => string.Create(CultureInfo.InvariantCulture, $" et {OtherLines} autres"),
    };
}
