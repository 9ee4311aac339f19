using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Tool.Errors;
using Xunit;

namespace EspaceFamille.Tool.Tests.Errors;

public sealed class MaskingRulesTests
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private const string Id = "\"0198c0de-0000-7000-8000-000000000001\"";

    [Theory]
    [InlineData(Id)]
    [InlineData("\"2026-12-01\"")]
    [InlineData("\"2026-12-01T09:00:00Z\"")]
    [InlineData("\"2026-12-01T09:00:00.1234567+01:00\"")]
    [InlineData("\"Accepted\"")]
    [InlineData("\"wrongPerson\"")]
    [InlineData("42")]
    [InlineData("true")]
    [InlineData("null")]
    public void Mask_IdDateNumberOrEnumMember_IsKept(string json) => Assert.Equal(json, Masked(json));

    [Theory]
    [InlineData("\"TOULEMONDE\"")]
    [InlineData("\"14 boulevard Jacques Duclos\"")]
    [InlineData("\"40220\"")]
    [InlineData("\"0612345678\"")]
    [InlineData("\"a@ville.example\"")]
    [InlineData("\"0198c0de-0000-7000-8000-000000000001 TOULEMONDE\"")]
    [InlineData("\"2026-12-01 TOULEMONDE\"")]
    [InlineData("\"\"")]
    public void Mask_OtherText_IsHidden(string json) => Assert.Equal("\"***\"", Masked(json));

    [Fact]
    public void Mask_List_HidesEachItem() => Assert.Equal(
        $$"""{"days":["2026-12-01"],"names":["***",{"id":{{Id}},"birthDate":"***"}]}""",
        Masked($$"""{"days":["2026-12-01"],"names":["Clara",{"id":{{Id}},"birthDate":"2018-03-14"}]}"""));

    [Fact]
    public void Mask_Household_HidesNamesAddressAndBirthDates()
    {
        var masked = Masked(JsonSerializer.Serialize(Household, JsonSerializerOptions.Web));
        Assert.All(
            new[] { "TOULEMONDE", "Johan", "Jeanne", "Madame", "boulevard", "40220", "Tarnos", "2018-03-14" },
            personal => Assert.DoesNotContain(personal, masked, StringComparison.Ordinal));
        Assert.Contains(Household.HouseholdId, masked, StringComparison.Ordinal);
        Assert.Contains("\"version\":7", masked, StringComparison.Ordinal);
    }

    private static HouseholdChanged Household { get; } = new()
    {
        HouseholdId = "0198c0de-0000-7000-8000-000000000002",
        Version = 7,
        AddressLine = "14 boulevard Jacques Duclos",
        PostCode = "40220",
        Town = "Tarnos",
        Adults =
        [
            new HouseholdAdult
            {
                AdultId = "0198c0de-0000-7000-8000-000000000003",
                Title = "Madame",
                FirstName = "Jeanne",
                LastName = "TOULEMONDE",
            },
        ],
        Children =
        [
            new HouseholdChild
            {
                ChildId = "0198c0de-0000-7000-8000-000000000004", FirstName = "Johan", LastName = "TOULEMONDE",
                BirthDate = new DateOnly(2018, 3, 14),
            },
        ],
    };

    private static string Masked(string json) => MaskingRules.Mask(JsonNode.Parse(json))?.ToJsonString(Plain) ?? "null";
}
