using EspaceFamille.TestKit;

namespace EspaceFamille.Benchmarks.Figures;

/// <summary>Uploads of one file each.</summary>
internal static class UploadedFiles
{
    private const string Documents = "api/documents/households/mine/supporting-documents";

    /// <summary>The document's id.</summary>
    public static async Task<string> SendAsync(Family family, string name, byte[] file)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("medical"), "qualification" },
            { new StringContent("Justificatif absence"), "title" },
            { new StringContent($"{Calendar.Today:yyyy-MM-dd}"), "issueDate" },
            { new ByteArrayContent(file), "files", name },
        };
        return $"{(await family.PostAsync(Documents, form))["documentId"]}";
    }

    public static Task ReadyAsync(Family family, string document) => Eventually.True(
        async () => $"{(await family.GetAsync($"{Documents}/{document}"))["files"]![0]!["state"]}" == "ready", $"{document} is ready");
}
