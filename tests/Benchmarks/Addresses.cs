using EspaceFamille.Story;
using EspaceFamille.TestKit;

namespace EspaceFamille.Benchmarks;

/// <summary>Parts of the measured system that only the benchmarks use.</summary>
internal static class Addresses
{
    private const int DocumentServerOffset = 6;

    /// <summary>With the operator of its document server.</summary>
    public static string Database(this StoryOptions options) =>
        DocDbOperator.Uri(options.Port + DocumentServerOffset, options.Data!);
}
