using System.Text;
using EspaceFamille.Documents.Tests.Service;

namespace EspaceFamille.Documents.Tests.Features.Scanning.ScanFile;

/// <summary>The test string that every scanner reports as malware, in two parts so that this source file is not reported.</summary>
internal static class Eicar
{
    private const string Text = @"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    /// <summary>A complete PDF with the string in a comment of its page.</summary>
    public static byte[] Pdf() => Uploads.Pdf($"infected) Tj %{Text}\n(");

    public static bool IsIn(byte[] content) => content.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Text)) >= 0;
}
