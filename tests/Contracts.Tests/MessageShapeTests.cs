using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Snapshooter;
using Snapshooter.Xunit;
using Xunit;

namespace EspaceFamille.Contracts.Tests;

/// <summary>Each message's JSON is frozen: what is in a queue or an outbox today must still be read tomorrow.</summary>
public sealed class MessageShapeTests
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static TheoryData<string> Names => [.. MessageCatalogue.All.Select(MessageCatalogue.NameOf)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Message_Serialized_HasItsFrozenShape(string name)
    {
        var message = Example.Of(MessageCatalogue.Find(name)!);
        Snapshot.Match(JsonSerializer.Serialize(message, message.GetType(), Indented), new SnapshotNameExtension(name));
    }

    /// <summary>Outboxes write messages by the generated code alone.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Message_InTheGeneratedJson_IsKnown(string name) =>
        Assert.NotNull(ContractsJson.Default.GetTypeInfo(MessageCatalogue.Find(name)!));

    [Theory]
    [MemberData(nameof(Names))]
    public void Message_ReadBack_IsEqualInEveryField(string name)
    {
        var type = MessageCatalogue.Find(name)!;
        var json = JsonSerializer.Serialize(Example.Of(type), type, JsonSerializerOptions.Web);
        Assert.Equal(
            json,
            JsonSerializer.Serialize(JsonSerializer.Deserialize(json, type, JsonSerializerOptions.Web), type, JsonSerializerOptions.Web));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Message_OfTheNextVersion_IsReadWithoutWhatItAdds(string name)
    {
        var type = MessageCatalogue.Find(name)!;
        var json = JsonSerializer.Serialize(Example.Of(type), type, JsonSerializerOptions.Web);
        var next = JsonNode.Parse(json)!.AsObject();
        next["addedLater"] = new JsonObject { ["unknown"] = true };
        Assert.Equal(json, JsonSerializer.Serialize(next.Deserialize(type, JsonSerializerOptions.Web), type, JsonSerializerOptions.Web));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Message_OfTheVersionBefore_IsReadWithoutWhatIsOptional(string name)
    {
        var type = MessageCatalogue.Find(name)!;
        var before = JsonSerializer.SerializeToNode(Example.Of(type), type, JsonSerializerOptions.Web)!.AsObject();
        foreach (var optional in type.GetProperties().Where(property => property.GetCustomAttribute<RequiredMemberAttribute>() is null))
            before.Remove(JsonNamingPolicy.CamelCase.ConvertName(optional.Name));
        Assert.NotNull(before.Deserialize(type, JsonSerializerOptions.Web));
    }

    [Fact]
    public void Catalogue_OfTheContracts_HasEveryMessage()
    {
        // What is no part of another type is a message of its own.
        var publishers = MessageCatalogue.All.Select(type => type.Namespace).ToHashSet(StringComparer.Ordinal);
        var types = typeof(MessageCatalogue).Assembly.GetExportedTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && publishers.Contains(type.Namespace)).ToArray();
        var parts = types.SelectMany(type => type.GetProperties())
            .SelectMany(property => property.PropertyType.GetGenericArguments().Append(property.PropertyType)).ToHashSet();
        var messages = types.Where(type => !parts.Contains(type) && !typeof(IEnumerable).IsAssignableFrom(type));
        Assert.Equal(
            messages.OrderBy(type => type.FullName, StringComparer.Ordinal), MessageCatalogue.All.OrderBy(
                type => type.FullName, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("EspaceFamille.Contracts.ImportedIds")]
    [InlineData("System.Diagnostics.Process")]
    [InlineData("")]
    public void Find_NameThatIsNoMessage_IsNothing(string name) => Assert.Null(MessageCatalogue.Find(name));
}
