using EspaceFamille.Documents.Domain.StorageSpace.Keys;
using EspaceFamille.Documents.Features.StorageSpace;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Tests.Features.StorageSpace;

/// <summary>How many derivations of keys run at the same time, and how many wait: with the usual settings of a town.</summary>
public sealed class SpaceDerivationTests
{
    private readonly SpaceDerivation _derivation = new(
        Options.Create(new StorageSpaceOptions()),
        new SpacePeppers("p1", new Dictionary<string, byte[]>(StringComparer.Ordinal)));

    [Fact]
    public async Task Enter_FiftyAtOnce_FourRunThirtyTwoWaitAndTheOthersAreRefused()
    {
        var all = Enumerable.Range(0, 50).Select(_ => _derivation.EnterAsync(default)).ToArray();
        var (waiting, decided) = (all.Where(one => !one.IsCompleted).ToArray(), all.Where(one => one.IsCompleted).ToArray());
        var slots = await Task.WhenAll(decided);

        Assert.Equal((4, 32, 14), (slots.Count(slot => slot is not null), waiting.Length, slots.Count(slot => slot is null)));

        foreach (var slot in slots)
            slot?.Dispose();
        foreach (var next in waiting)
            (await next)!.Dispose();
    }
}
