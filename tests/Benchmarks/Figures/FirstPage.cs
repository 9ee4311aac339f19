using EspaceFamille.Benchmarks.Harness;
using EspaceFamille.TestKit.Towns;

namespace EspaceFamille.Benchmarks.Figures;

/// <summary>From the response to an upload until its pages can be read, polled as the family's own page does.</summary>
internal static class FirstPage
{
    private const int WarmUp = 3, Count = 15;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench)
    {
        using var family = await Family.SignInAsync(bench.Options, TownPlans.Benchmarks.Of(nameof(FirstPage)).Household().Mother);
        return
        [
            await OneAsync(family, "photograph of 12 Mpx", "photo.jpg", Photograph.Jpeg(), aim: 400),
            await OneAsync(family, "PDF of a page", "certificat.pdf", RenderedPages.Genuine("chromium.pdf"), aim: 800),
            await OneAsync(family, "Word document of a page", "certificat.docx", RenderedPages.Genuine("libreoffice.docx"), aim: 4_000),
        ];
    }

    private static async Task<Figure> OneAsync(Family family, string what, string name, byte[] file, double aim)
    {
        var samples = new Samples();
        for (var run = -WarmUp; run < Count; run++)
        {
            var document = await UploadedFiles.SendAsync(family, name, file);
            var elapsed = await Sampling.TimeAsync(() => UploadedFiles.ReadyAsync(family, document));
            if (run >= 0)
                samples.Add(elapsed);
        }

        return new($"upload to the first page of a {what}, median", samples.Median, Unit.Milliseconds, aim);
    }
}
