using System.Net;

namespace EspaceFamille.Renderer.Tests;

/// <summary>What is true of every file, whatever it is.</summary>
internal static class Ends
{
    private const int Windows = 60, WindowBytes = 32, DistinctBytes = 12;

    /// <summary>
    /// It ends as pages or as unreadable, never as a failure of the renderer, and no part of the file is in a picture of a page.
    /// </summary>
    public static async Task AssertAsync(RendererHost renderer, string what, string kind, byte[] file)
    {
        using var response = await Pages.PostAsync(renderer.Client, kind, file);
        Assert.True(
            response.StatusCode is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity,
            $"{what}: {response.StatusCode}\n{renderer.Launcher.Output}");
        if (response.StatusCode is not HttpStatusCode.OK)
            return;
        var pages = await Pages.ReadAsync(response);
        foreach (var picture in pages.Pictures)
            AssertNothingOf(file, picture, what);
    }

    /// <summary>The kind by the name, as the renderer's API names it.</summary>
    public static string KindOf(string name) => Path.GetExtension(name).ToLowerInvariant() is ".jpg" or ".jpeg" or ".jpe" or ".jfif"
        ? "jpeg"
        : Path.GetExtension(name).ToLowerInvariant()[1..];

    private static void AssertNothingOf(byte[] file, byte[] picture, string what)
    {
        var random = new Random(file.Length);
        for (var window = 0; window < Windows && file.Length > WindowBytes; window++)
        {
            var part = file.AsSpan(random.Next(file.Length - WindowBytes), WindowBytes);
            if (part.ToArray().Distinct().Count() >= DistinctBytes)
                Assert.True(picture.AsSpan().IndexOf(part) < 0, $"{what}: a page has bytes of the file");
        }
    }
}
