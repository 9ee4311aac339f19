using Xunit;

namespace EspaceFamille.Reservations.Tests.Demo;

public class DemoTownTests
{
    [Fact]
    public void Files_OfTheDemoTown_AreLargeEnough()
    {
        Assert.True(DemoTown.Rows("households").Count >= 60);
        Assert.True(DemoTown.Rows("children").Count >= 100);
        Assert.Equal(3, DemoTown.Rows("places").Count);
    }

    [Fact]
    public void Family_OfTheManual_Exists()
    {
        var household = Assert.Single(DemoTown.Rows("households"), row => row["addressLine"] == "14 boulevard Jacques Duclos")["code"];
        var children = DemoTown.Rows("children").Where(row => row["household"] == household).ToDictionary(row => row["code"]);

        Assert.Equal(["Jacques", "Nathalie"],
            DemoTown.Rows("adults").Where(row => row["household"] == household).Select(row => row["firstName"]));
        Assert.Equal(["Johan", "Charlotte", "Coline"], children.Values.Select(row => row["firstName"]));
        Assert.Contains(DemoTown.Rows("accesskeys"), row => row["household"] == household && row["key"] == "18456-N00BOES");
        Assert.All(children.Keys, child => Assert.Contains(DemoTown.Rows("enrolments"), row =>
            row["child"] == child && row["activity"] == "RESTAURATION" && row["group"] == "Félix Concaret 1"));
    }

    [Theory]
    [InlineData("adults", "household", "households")]
    [InlineData("children", "household", "households")]
    [InlineData("children", "secondHousehold", "households")]
    [InlineData("accesskeys", "household", "households")]
    [InlineData("enrolments", "child", "children")]
    [InlineData("enrolments", "activity", "activities")]
    [InlineData("enrolments", "place", "places")]
    [InlineData("reservations", "enrolment", "enrolments")]
    [InlineData("closures", "place", "places")]
    [InlineData("openings", "place", "places")]
    public void Reference_OfEveryFile_Exists(string file, string column, string target)
    {
        var codes = DemoTown.Rows(target).Select(row => row["code"]).ToHashSet();

        Assert.DoesNotContain(DemoTown.Rows(file).Select(row => row[column]), code => code.Length > 0 && !codes.Contains(code));
    }

    [Fact]
    public void Calendar_OfZoneA_HasTheOfficialDaysOf20262027()
    {
        var town = DemoTown.Town();

        Assert.Equal(
            ["2026-10-17 2026-11-01", "2026-12-19 2027-01-03", "2027-02-13 2027-02-28", "2027-04-10 2027-04-25", "2027-05-07 2027-05-08",
                "2027-07-03 2027-08-31"],
            town.Holidays.Where(holiday => holiday.Zone == town.Zone && holiday.To < new DateOnly(2027, 9, 1))
                .Select(holiday => $"{holiday.From:yyyy-MM-dd} {holiday.To:yyyy-MM-dd}"));
    }

    [Fact]
    public void Contacts_OfFictivePeople_CannotBeReached() => Assert.All(
        DemoTown.Rows("adults").Concat(DemoTown.Rows("accounts")).Select(row => row["email"]).Where(email => email.Length > 0),
        email => Assert.EndsWith(".example", email));

    [Fact]
    public void TrialAccounts_OfTheDemoTown_AreOfStaffOrOfLetters() => Assert.Empty(
        DemoTown.Rows("trial-accounts").Select(row => (row["role"], row["login"]))
            .Except(DemoTown.Rows("accounts").Select(row => (row["role"], row["login"])))
            .Except(DemoTown.Rows("accesskeys").Select(row => ("family", row["userName"]))));

    [Fact]
    public void AccessKeys_WithLookAlikes_StayDistinct()
    {
        var keys = DemoTown.Rows("accesskeys").Select(row => row["key"].Replace('O', '0').Replace('I', '1')).ToList();

        Assert.Equal(keys.Count, keys.Distinct().Count());
    }
}
