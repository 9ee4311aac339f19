using System.Net;
using System.Text;
using EspaceFamille.EndToEnd.Tests.Scenarios;

namespace EspaceFamille.EndToEnd.Tests.Secrecy;

/// <summary>Words that stand nowhere but in what one family wrote and uploaded.</summary>
internal static class Canaries
{
    private static readonly string Mark = Guid.CreateVersion7().ToString("N");

    /// <summary>Inside the certificate.</summary>
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
            { new ByteArrayContent(await CertificateAsync(system)), "files", FileName },
        }, HttpStatusCode.Created);
        return $"{answer["receipt"]}";
    }

    /// <summary>A comment before the last "startxref" changes no offset.</summary>
    private static async Task<byte[]> CertificateAsync(RunningSystem system)
    {
        var pdf = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(system.Options.Demo("certificat-medical.pdf")));
        return Encoding.Latin1.GetBytes(pdf.Insert(pdf.LastIndexOf("startxref", StringComparison.Ordinal), $"%{Content}\n"));
    }

    private static string Said(string what) => $"canary-{what}-{Mark}";
}
