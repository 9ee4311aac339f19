using System.Globalization;

namespace EspaceFamille.Identity.Features.ImportTown;

/// <summary>What is wrong, and where: the line is counted from 1 with the header; 0 is the file itself.</summary>
internal sealed record ImportError(string File, int Line, string? Column, string Message)
{
    public override string ToString() => Line == 0
        ? $"{File} : {Message}"
        : string.Create(CultureInfo.InvariantCulture, $"{File}, ligne {Line}{(Column is null ? "" : $", colonne {Column}")} : {Message}");
}
