using System.Globalization;
using System.Net;
using System.Text;
using EspaceFamille.EndToEnd.Tests.Scenarios;

namespace EspaceFamille.EndToEnd.Tests.Secrecy;

/// <summary>Words that stand nowhere but in what one family wrote and uploaded.</summary>
internal static class Canaries
{
    private static readonly string Mark = Guid.CreateVersion7().ToString("N");

    /// <summary>Inside the certificate: in its page, so that it is in the text layer too, and in a comment of the file.</summary>
    public static string Content => $"canary-content-{Mark}";

    /// <summary>What the family said of it, and of the absence.</summary>
    public static string[] Words => [FileName, Said("title"), Said("number"), Said("authority"), Comment];

    public static string Comment => Said("comment");

    private static string FileName => $"{Said("file")}.pdf";

    /// <summary>The receipt of a genuine certificate with all of them but the comment.</summary>
    public static async Task<string> UploadAsync(Parent parent, RunningSystem system)
    {
        var answer = await parent.PostAsync("api/documents/households/mine/supporting-documents", new MultipartFormDataContent
        {
            { new StringContent("medical"), "qualification" },
            { new StringContent(Said("title")), "title" },
            { new StringContent(Said("number")), "number" },
            { new StringContent(Said("authority")), "issuingAuthority" },
            { new StringContent($"{system.Today:yyyy-MM-dd}"), "issueDate" },
            { new ByteArrayContent(Certificate(Content)), "files", FileName },
        }, HttpStatusCode.Created);
        return $"{answer["receipt"]}";
    }

    /// <summary>A genuine PDF with this text on its page and in a comment of the file.</summary>
    public static byte[] Certificate(string content)
    {
        var show = $"BT /F 12 Tf 50 700 Td ({content}) Tj ET";
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", $"<</Length {show.Length}>>stream\n{show}\nendstream",
        ];
        var (pdf, table) = (new StringBuilder($"%PDF-1.4\n%{content}\n"), new StringBuilder());
        foreach (var (at, one) in objects.Index())
        {
            table.Append(CultureInfo.InvariantCulture, $"{pdf.Length:0000000000} 00000 n \n");
            pdf.Append(CultureInfo.InvariantCulture, $"{at + 1} 0 obj{one}endobj\n");
        }

        var start = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n{table}");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer<</Root 1 0 R/Size {objects.Length + 1}>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }

    private static string Said(string what) => $"canary-{what}-{Mark}";
}
