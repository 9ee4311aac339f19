using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Extensions;
using Xunit;

namespace EspaceFamille.Architecture.Tests;

/// <summary>A rule decides from what it is given: no database, no message, no web, no clock, no log.</summary>
public sealed class RulesTests
{
    private static readonly string[] Outside =
    [
        "MongoDB.", "MassTransit", "Microsoft.AspNetCore", "Microsoft.Extensions.", "OpenIddict", "MailKit", "System.IO.File",
        "System.Net.Http",
        "System.TimeProvider", "EspaceFamille.Platform.AggregateStore",
    ];

    private static IEnumerable<Class> Rules => TheSystem.Architecture.Classes
        .Where(
            type =>
                type.Name.EndsWith("Rules", StringComparison.Ordinal)
                    && type.FullName.StartsWith("EspaceFamille.", StringComparison.Ordinal));

    [Fact]
    public void Rules_All_AreStatic()
    {
        Assert.True(Rules.Count() >= 15);
        Assert.DoesNotContain(Rules, rules => !(rules.IsAbstract == true && rules.IsSealed == true));
    }

    [Fact]
    public void Rules_All_DependOnNothingOutside() => Assert.Empty(Rules.SelectMany(
        rules => rules.GetTypeDependencies()
            .Where(used => Outside.Any(prefix => used.FullName.StartsWith(prefix, StringComparison.Ordinal)))
            .Select(used => $"{rules.FullName} -> {used.FullName}")));
}
