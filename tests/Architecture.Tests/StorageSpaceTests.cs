using ArchUnitNET.Domain.Extensions;
using Xunit;

namespace EspaceFamille.Architecture.Tests;

/// <summary>Private means private from our own machinery too: storage spaces reach neither scanner nor renderer.</summary>
public sealed class StorageSpaceTests
{
    private const string Service = "EspaceFamille.Documents.";

    /// <summary>What would send a file elsewhere, keep pages of it, or store it under the town's key.</summary>
    private static readonly string[] Forbidden =
    [
        "Domain.Scanning.", "Domain.Rendering.", "Features.Scanning.", "Features.Rendering.", "Storage.PageStore", "Storage.FileBytesStore",
        "Storage.TownCipher", "Storage.DetailsSeal", "Storage.WordsSeal",
    ];

    /// <summary>What could write a word of it elsewhere: the service's journal, a log, the outbox, another host.</summary>
    private static readonly string[] Elsewhere =
    [
        "EspaceFamille.Platform.Journal", "EspaceFamille.Platform.JournalEntry", "System.Net.Http.HttpClient",
        "MassTransit.IPublishEndpoint", "MassTransit.IBus", "System.IO.File", "System.IO.FileStream", "System.IO.Path.GetTempPath",
    ];

    [Fact]
    public void Space_OfDocuments_ReachesNeitherScannerNorRendererNorTheTownsKeys()
    {
        var types = OfSpaces().ToArray();
        Assert.Contains(types, type => type.Name == "AddSpaceDocumentEndpoint");

        Findings.AssertNone(
            from type in types
            from used in type.GetTypeDependencies()
            where Forbidden.Any(name => used.FullName.StartsWith(Service + name, StringComparison.Ordinal))
            select $"{type.FullName} -> {used.FullName}");
    }

    /// <summary>
    /// What is published, and by which rules: that documents expire, that a space is to be erased, and that it has documents or none.
    /// </summary>
    private static readonly Dictionary<string, string> Published = new(StringComparer.Ordinal)
    {
        ["SpaceReminderRules"] = "SpaceExpiryReminded SpaceExpiry",
        ["SpaceRetentionRules"] = "SpaceErasureAnnounced",
        ["SpaceContentRules"] = "SpaceContentChanged",
    };

    /// <summary>The outbox takes a reminder from the job alone, and nothing that states more than the listed messages.</summary>
    [Fact]
    public void Space_OfDocuments_PublishesTheListedMessagesAlone()
    {
        Findings.AssertNone(
            from type in OfSpaces()
            from used in type.GetTypeDependencies()
            where used.FullName.StartsWith("EspaceFamille.Contracts.Documents.", StringComparison.Ordinal)
            where !Published.GetValueOrDefault(type.Name.Split('/', '+')[0], "").Split(' ').Contains(used.Name)
            select $"{type.FullName} -> {used.FullName}");
        Findings.AssertNone(
            from type in TheSystem.Architecture.Types
            from used in type.GetTypeDependencies()
            where used.FullName == $"{Service}Domain.StorageSpace.SpaceReminderRules"
            where type.Name.Split('/', '+')[0] is not ("SpaceReminderRules" or "Space" or "SpaceNotices")
            select $"{type.FullName} -> {used.FullName}");
        var messages = typeof(Contracts.Documents.SpaceExpiryReminded).Assembly.GetExportedTypes()
            .Where(type => Published.Values.SelectMany(names => names.Split(' ')).Contains(type.Name));
        Assert.Equal(
            ["AccountId", "AnnouncedOn", "Documents", "ErasedOn", "Expiries", "HasDocuments", "RemindedOn", "ValidUntil", "Version"],
            messages.SelectMany(type => type.GetProperties()).Select(property => property.Name).Where(name => name != "EqualityContract")
                .Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Space_OfDocuments_WritesNowhereButToItsOwnStores() => Findings.AssertNone(
        from type in OfSpaces()
        from used in type.GetTypeDependencies()
        where Elsewhere.Contains(used.FullName)
        select $"{type.FullName} -> {used.FullName}");

    /// <summary>Spaces are reached by their owner's routes, by what ends sessions and accounts, and by the erasure alone.</summary>
    [Fact]
    public void SpaceStore_Users_AreTheOwnersRoutesAndTheErasure() => Findings.AssertNone(
        from type in TheSystem.Architecture.Types
        where type.FullName.StartsWith(Service, StringComparison.Ordinal)
        where type.GetTypeDependencies().Any(used => used.FullName.StartsWith($"{Service}Storage.StorageSpace.", StringComparison.Ordinal))
        where !IsOfSpace(type.FullName) && !type.FullName.StartsWith($"{Service}Features.Retention.", StringComparison.Ordinal)
        where type.Name.Split('/', '+')[0] != "DocumentsModule"
        select type.FullName);

    /// <summary>Files are copied from a space and into one by the routes of its owner's supporting documents alone.</summary>
    [Fact]
    public void Space_OfDocuments_IsUsedByTheCopiesAlone() => Assert.Equal(
        ["AddSpaceDocumentsEndpoint", "CopySpaceDocumentsEndpoint", "DocumentsModule", "DuplicateFileEndpoint", "SpaceCopyRoutes"],
        TheSystem.Architecture.Types
            .Where(type => type.FullName.StartsWith(Service, StringComparison.Ordinal) && !IsOfSpace(type.FullName))
            .Where(type => !type.FullName.StartsWith($"{Service}Features.Retention.", StringComparison.Ordinal))
            .Where(type => type.GetTypeDependencies().Any(
                used => used.FullName.StartsWith($"{Service}Features.StorageSpace.", StringComparison.Ordinal)))
            .Select(type => type.FullName[Service.Length..].Split('+', '/')[0].Split('.')[^1])
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static IEnumerable<ArchUnitNET.Domain.IType> OfSpaces() =>
        TheSystem.Architecture.Types.Where(type => IsOfSpace(type.FullName));

    private static bool IsOfSpace(string name) => name.StartsWith(Service, StringComparison.Ordinal)
        && name.Contains(".StorageSpace.", StringComparison.Ordinal);
}
