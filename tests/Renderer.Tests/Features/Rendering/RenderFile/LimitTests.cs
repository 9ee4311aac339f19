using System.Net;
using SkiaSharp;

namespace EspaceFamille.Renderer.Tests.Features.Rendering.RenderFile;

/// <summary>A tool that gets too little memory can omit a picture and report a success: no such page is ever accepted.</summary>
public sealed class LimitTests
{
    private const long Megabyte = 1024 * 1024;
    private static readonly SKColor[] Colours = [SKColors.Red, SKColors.Lime, SKColors.Blue, SKColors.Magenta];

    /// <summary>ESPACE_LIMITS=all lowers the limits in small steps; the suite takes a few.</summary>
    public static TheoryData<string, int> Steps
    {
        get
        {
            var all = Environment.GetEnvironmentVariable("ESPACE_LIMITS") == "all";
            var steps = new TheoryData<string, int>();
            foreach (var megabytes in all ? Enumerable.Range(1, 20).Select(step => step * 100) : [500, 700])
                steps.Add("AddressSpaceBytes", megabytes);
            foreach (var megabytes in all ? Enumerable.Range(3, 24).Select(step => step * 20) : [160, 512])
                steps.Add("ResidentBytes", megabytes);
            return steps;
        }
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Render_FourScansUnderALoweredLimit_IsCompleteOrUnreadable(string limit, int megabytes)
    {
        var renderer = new RendererHost(($"Limits__{limit}", $"{megabytes * Megabyte}"));
        await renderer.InitializeAsync();
        try
        {
            using var response = await Pages.PostAsync(renderer.Client, "docx", Document.Value);
            if (response.StatusCode == HttpStatusCode.OK)
                await AssertCompleteAsync(response);
            else
                await Refusal.AssertUnreadableAsync(response);
            // With all its memory, it is rendered.
            Assert.True(megabytes != 512 || response.StatusCode == HttpStatusCode.OK, renderer.Launcher.Output);
        }
        finally
        {
            await renderer.DisposeAsync();
        }
    }

    private static Lazy<byte[]> Document { get; } = new(() =>
    {
        var document = SampleDocx.WithPictures([.. Colours.Select(Scan)]);
        Assert.True(document.Length < 3_276_800, $"{document.Length} bytes");
        return document;
    });

    private static async Task AssertCompleteAsync(HttpResponseMessage response)
    {
        var pages = await Pages.ReadAsync(response);
        var seen = pages.Pictures.SelectMany((_, page) =>
        {
            using var picture = pages.Picture(page);
            return picture.Pixels;
        }).ToLookup(pixel => Array.FindIndex(Colours, colour => IsNear(colour, pixel)));
        for (var colour = 0; colour < Colours.Length; colour++)
            Assert.True(seen[colour].Count() > 10_000, $"the scan in {Colours[colour]} is missing");
    }

    private static bool IsNear(SKColor expected, SKColor actual) =>
        Math.Abs(expected.Red - actual.Red) + Math.Abs(expected.Green - actual.Green) + Math.Abs(expected.Blue - actual.Blue) < 90;

    /// <summary>12 Mpx of one colour, with lines as a scanner sees them.</summary>
    private static byte[] Scan(SKColor colour)
    {
        using var bitmap = new SKBitmap(4000, 3000);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(colour);
            using var paint = new SKPaint { Color = SKColors.Black };
            for (var y = 100; y < bitmap.Height; y += 200)
                canvas.DrawRect(200, y, 3000, 12, paint);
        }

        using var encoded = bitmap.Encode(SKEncodedImageFormat.Jpeg, 80);
        return encoded.ToArray();
    }
}
