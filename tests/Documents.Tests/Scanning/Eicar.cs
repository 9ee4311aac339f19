using System.Text;
using EspaceFamille.Documents.Tests.Service;

namespace EspaceFamille.Documents.Tests.Scanning;

/// <summary>The string that every scanner takes for malware, in two halves: this file is none.</summary>
internal static class Eicar
{
    private const string Text = @"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    /// <summary>A whole PDF that shows nothing of it: it lies in a comment of the page.</summary>
    public static byte[] Pdf() => Uploads.Pdf($"infected) Tj %{Text}\n(");

    public static bool IsIn(byte[] content) => content.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Text)) >= 0;
}
