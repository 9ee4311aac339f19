using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using EspaceFamille.Documents.Api;

namespace EspaceFamille.Documents.Tests.Service;

/// <summary>Forms as a browser sends them.</summary>
internal static class Uploads
{
    public static MultipartFormDataContent Form(string qualification = "medical", params (string Name, byte[] Content)[] files)
    {
        var form = new MultipartFormDataContent { { new StringContent(qualification), "qualification" } };
        foreach (var (name, content) in files)
            form.Add(new ByteArrayContent(content), "files", name);
        return form;
    }

    /// <summary>Uploads one valid certificate.</summary>
    public static Task<UploadResponse> UploadAsync(this HttpClient family, string qualification = "medical", string text = "ordinary") =>
        family.UploadAsync(qualification, ("certificat.pdf", Pdf(text)));

    public static async Task<UploadResponse> UploadAsync(
        this HttpClient family, string qualification, params (string Name, byte[] Content)[] files)
    {
        using var form = Form(qualification, files);
        using var response = await family.PostAsync(Paths.Documents, form);
        response.EnsureSuccessStatusCode();
        return await response.ReadAsync<UploadResponse>();
    }

    public static async Task<T> ReadAsync<T>(this HttpResponseMessage response) => (await response.Content.ReadFromJsonAsync<T>())!;

    public static async Task<T> ReadAsync<T>(this HttpClient client, string path) => (await client.GetFromJsonAsync<T>(path))!;

    /// <summary>A complete PDF of one page that shows the text.</summary>
    public static byte[] Pdf(string text)
    {
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            Stream($"BT /F1 12 Tf 72 770 Td ({text}) Tj ET"),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        foreach (var (body, index) in objects.Select((body, index) => (body, index)))
        {
            offsets.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{body}\nendobj\n");
        }

        var xref = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => pdf.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n"));
        pdf.Append(
            CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{xref}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }

    private static string Stream(string content) => $"<< /Length {content.Length} >>\nstream\n{content}\nendstream";
}
