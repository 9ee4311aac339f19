using EspaceFamille.Benchmarks.Harness;
using EspaceFamille.TestKit;

namespace EspaceFamille.Benchmarks.Figures;

/// <summary>Pictures of pages, asked of the renderer itself as the documents service does.</summary>
internal static class RenderedPages
{
    private const int RendererOffset = 16;
    private const int WarmUp = 3, Count = 15, ManyCount = 60;
    private const int AtOnce = 2;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench)
    {
        using var http = new HttpClient
        {
            BaseAddress = new Uri($"http://127.0.0.1:{bench.Options.Port + RendererOffset}/"),
            Timeout = TimeSpan.FromMinutes(2),
        };
        var pdf = Genuine("chromium.pdf");
        return
        [
            await OneAsync(http, "photograph of 12 Mpx", "jpeg", Photograph.Jpeg(), aim: 400),
            await OneAsync(http, "PDF of a page", "pdf", pdf, aim: 800),
            await OneAsync(http, "Word document of a page", "docx", Genuine("libreoffice.docx"), aim: 4_000),
            await ManyAsync(http, pdf),
        ];
    }

    private static async Task<Figure> OneAsync(HttpClient http, string what, string kind, byte[] file, double aim)
    {
        var samples = await Sampling.OneAtATimeAsync(WarmUp, Count, () => RenderAsync(http, kind, file));
        return new($"page of a {what}, median", samples.Median, Unit.Milliseconds, aim);
    }

    private static async Task<Figure> ManyAsync(HttpClient http, byte[] pdf)
    {
        var start = TimeProvider.System.GetTimestamp();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, ManyCount), new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (_, _) => await RenderAsync(http, "pdf", pdf));
        return new(
            "PDFs of a page, two at a time", ManyCount / TimeProvider.System.GetElapsedTime(start).TotalSeconds, Unit.PerSecond, Aim: 5);
    }

    private static async Task RenderAsync(HttpClient http, string kind, byte[] file)
    {
        using var content = new ByteArrayContent(file);
        using var response = await http.PostAsync(new Uri($"pages?kind={kind}", UriKind.Relative), content);
        await response.EnsureSuccessStatusCode().Content.CopyToAsync(Stream.Null);
    }

    public static byte[] Genuine(string name) =>
        File.ReadAllBytes(Path.Combine(Repository.Root, "tests/Documents.Tests/Genuine", name));
}
