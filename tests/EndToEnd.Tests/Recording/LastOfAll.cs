using Xunit;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("EspaceFamille.EndToEnd.Tests.Recording.LastOfAll", "EspaceFamille.EndToEnd.Tests")]

namespace EspaceFamille.EndToEnd.Tests.Recording;

/// <summary>
/// The collection that looks back on the others: it runs alone, and after those that run alone too. The longest of those that run
/// side by side is started first.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class LastOfAll : ITestCollectionOrderer
{
    public const string Name = "last of all";

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection => collection.DisplayName switch
        {
            SharedSystem.Name => 0,
            Name => 2,
            _ => 1,
        });
}
