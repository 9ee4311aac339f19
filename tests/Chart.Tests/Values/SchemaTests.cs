using System.Text.Json.Nodes;
using EspaceFamille.Chart.Tests.Tools;
using Xunit;

namespace EspaceFamille.Chart.Tests.Values;

/// <summary>Each value is explained where editors show it: a description, and examples that the schema itself accepts.</summary>
public sealed class SchemaTests
{
    [Fact]
    public void Keys_All_HaveADescriptionAndAnExample() => Assert.Empty(
        from key in ValuesSchema.Keys(ValuesSchema.Read())
        where string.IsNullOrWhiteSpace(key.Description) || key.Examples.Count == 0
        select key.Path);

    /// <summary>Each is a value of its own, with the schema of its key, so that one run of helm validates all.</summary>
    [SkippableFact]
    public void Examples_All_AreValid()
    {
        var validation = Validate(ValuesSchema.Keys(ValuesSchema.Read()));
        Assert.True(validation.Code == 0, validation.Error);
    }

    [SkippableFact]
    public void Example_ThatIsInvalid_IsNamed()
    {
        var wrong = new JsonObject { ["$ref"] = "#/$defs/size", ["examples"] = new JsonArray("much") };
        var validation = Validate([new("defaults.resources.limits.memory", wrong)]);
        Assert.Contains("defaults.resources.limits.memory 1", validation.Error, StringComparison.Ordinal);
    }

    private static Outcome Validate(IEnumerable<SchemaKey> keys)
    {
        var examples = keys.SelectMany(key => key.Examples.Select(
            (example, number) => (Name: $"{key.Path} {number + 1}", key.Schema, Value: example?.DeepClone()))).ToList();
        var schema = new JsonObject
        {
            ["$schema"] = ValuesSchema.Read()["$schema"]!.DeepClone(),
            ["properties"] = new JsonObject(examples.Select(one => KeyValuePair.Create(one.Name, (JsonNode?)one.Schema.DeepClone()))),
            ["$defs"] = ValuesSchema.Read()["$defs"]!.DeepClone(),
        };
        var values = new JsonObject(examples.Select(one => KeyValuePair.Create(one.Name, one.Value)));
        return ScratchChart.Render(values.ToJsonString(), schema.ToJsonString());
    }
}
