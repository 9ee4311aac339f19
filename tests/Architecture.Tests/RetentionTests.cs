using System.Reflection;
using EspaceFamille.Platform;
using Xunit;

namespace EspaceFamille.Architecture.Tests;

/// <summary>No data of persons are kept without a period, and the privacy page has words for each.</summary>
public sealed class RetentionTests
{
    /// <summary>Collections without data of persons, each with its reason.</summary>
    private static readonly string[] WithoutPersons =
    [
        "counters", // the last request numbers
        "epochs", // of the events' positions
        "installation", // which town this is
        "key-checks", // whether a key is the right one
        "key-ring", // keys of cookies
        "oidcApplications", // the town's registered applications
        "oidcScopes", // their scopes
        "partners", // the systems that receive events
        "refusal-reasons", // the town's own sentences
        "sweep-progress", // instants
        "town", // the town's calendar
    ];

    private const BindingFlags Fields = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void Collections_OfAllHosts_HaveARetentionClass() => Findings.AssertNone(
        from assembly in TheSystem.Hosts.Append(TheSystem.Platform)
        let covered = ClassesOf(assembly).SelectMany(data => data.Collections).ToHashSet(StringComparer.Ordinal)
        from type in assembly.GetTypes()
        from field in type.GetFields(Fields)
        where field is { IsLiteral: true, Name: "Collection" }
        let collection = (string)field.GetRawConstantValue()!
        where !covered.Contains(collection) && !WithoutPersons.Contains(collection)
        select $"{type.FullName}: {collection} has no retention class");

    [Fact]
    public void Classes_OfAllHosts_HaveWordsOnThePrivacyPage()
    {
        var texts = Assembly.Load("EspaceFamille.Portal").GetType("EspaceFamille.Portal.Journeys.Information.RetentionTexts")!;
        var names = (IEnumerable<string>)texts.GetProperty("Names", Fields)!.GetValue(null)!;

        Assert.Equal(
            TheSystem.Hosts.Append(TheSystem.Platform).SelectMany(ClassesOf).Select(data => data.Name).Distinct().Order(),
            names.Order());
    }

    [Fact]
    public void Classes_OfAllHosts_NameTheirCollectionsAndAPeriodThatCanBeSet() => Findings.AssertNone(
        from data in TheSystem.Hosts.Append(TheSystem.Platform).SelectMany(ClassesOf)
        where RetentionPeriod.Parse($"{data.Default}") != data.Default || data.Collections.Count == 0
        select data.Name);

    private static IEnumerable<RetentionClass> ClassesOf(Assembly assembly) =>
        from type in assembly.GetTypes()
        from field in type.GetFields(Fields)
        where field.FieldType == typeof(RetentionClass)
        select (RetentionClass)field.GetValue(null)!;
}
