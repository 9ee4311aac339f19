using EspaceFamille.Story;

namespace EspaceFamille.Benchmarks;

/// <summary>Parts of the measured system that only the benchmarks use.</summary>
internal static class Addresses
{
    private const int DocumentServerOffset = 6;

    public static string Database(this StoryOptions options) => $"mongodb://127.0.0.1:{options.Port + DocumentServerOffset}/";
}
