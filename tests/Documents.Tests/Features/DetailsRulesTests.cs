using EspaceFamille.Documents.Features;

namespace EspaceFamille.Documents.Tests.Features;

public sealed class DetailsRulesTests
{
    private static readonly DateOnly Today = new(2026, 12, 10);

    [Theory]
    [InlineData("qualification", "unheard-of")]
    [InlineData("title", "two\nlines")]
    [InlineData("number", "12\u202E34")]
    [InlineData("issuingAuthority", "Dr \u2066X")]
    [InlineData("issueDate", "10/12/2026")]
    [InlineData("issueDate", "2026-12-11")]
    [InlineData("validUntil", "2026-12-01")]
    public void Check_OneWrongField_NamesTheField(string field, string value)
    {
        var fields = Valid();
        fields[field] = value;
        Assert.Equal(field, Assert.Single(DetailsRules.Check(fields, ["medical"], Today).Faults).Field);
    }

    [Theory]
    [InlineData(120, 0)]
    [InlineData(121, 1)]
    public void Check_LongTitle_IsAcceptedUpToTheLimit(int length, int faults)
    {
        var fields = Valid();
        fields["title"] = new string('x', length);
        Assert.Equal(faults, DetailsRules.Check(fields, ["medical"], Today).Faults.Count);
    }

    [Fact]
    public void Check_QualificationAlone_IsEnough()
    {
        var decision = DetailsRules.Check(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["qualification"] = "medical", ["title"] = "" }, ["medical"], Today);
        Assert.Empty(decision.Faults);
        Assert.Null(decision.Title);
    }

    private static Dictionary<string, string> Valid() => new(StringComparer.Ordinal)
    {
        ["qualification"] = "medical",
        ["title"] = "Certificat",
        ["issueDate"] = "2026-12-10",
        ["validUntil"] = "2027-12-10",
    };
}
