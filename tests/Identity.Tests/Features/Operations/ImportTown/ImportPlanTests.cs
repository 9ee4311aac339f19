using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Features.Operations.ImportTown;

namespace EspaceFamille.Identity.Tests.Features.Operations.ImportTown;

/// <summary>
/// What an import of the demo town's files would change, in which the first adult of each household has an account.
/// </summary>
public sealed class ImportPlanTests : IDisposable
{
    private readonly TownFolder _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Plan_SameFiles_LeavesEverythingAsItIs()
    {
        Assert.Equal(
            """
                                     ajoutés  modifiés   retirés  inchangés
            Foyers                         0         0         0         81
            Adultes                        0         0         0        131
            Enfants                        0         0         0        150
            Clés d’accès                   0         0         0        131
            Rattachements                  0         0         0         81
            Comptes de familles            0         0         0         81
            Comptes d’agents               0         0         0          4
            """,
            PlannedTown.Report(_files));
        Assert.Null(PlannedTown.Plan(_files).Report.NeedsAllowed);
    }

    [Fact]
    public void Plan_NoStaffAtAll_KeepsTheLastAdministrator()
    {
        _files.Edit("accounts.csv", lines => lines.Take(1));

        var plan = PlannedTown.Plan(_files);

        Assert.Equal("PLABORDE", plan.Staff.KeptAdministrator?.UserName);
        Assert.Equal(["MDARMENDRAIL", "SHARISPE", "BDUCASSE"], plan.Staff.Leaving.Select(account => account.UserName));
        Assert.Equal(3, plan.Report.NeedsAllowed);
    }

    [Fact]
    public void Plan_LastAdministratorWithAnotherRole_KeepsTheRole()
    {
        _files.Replace("accounts.csv", "admin;PLABORDE", "agent;PLABORDE");

        var plan = PlannedTown.Plan(_files);

        Assert.Equal("PLABORDE", plan.Staff.KeptAdministrator?.UserName);
        Assert.True(plan.Staff.Steps.Single(step => step.Imported.UserName == "PLABORDE").KeepsRole);
        Assert.Null(plan.Report.NeedsAllowed);
    }

    [Fact]
    public void Plan_OneAdultLeft_EndsTheLinkOfThatAdultAlone()
    {
        RemoveAdult("A0001");

        var plan = PlannedTown.Plan(_files);

        Assert.Equal(["F001"], plan.Departing.Select(household => household.Number));
        Assert.Contains(
            "Rattachements                  0         0         1         80", PlannedTown.Report(_files), StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_AdultInAnotherHousehold_MovesTheLink()
    {
        _files.Replace("adults.csv", "A0001;F001;", "A0001;F003;");
        _files.Replace("accesskeys.csv", "F001;18456-N00BOES;A0001;", "F003;18456-N00BOES;A0001;");

        var plan = PlannedTown.Plan(_files);

        Assert.Contains(
            "Rattachements                  0         1         0         80", PlannedTown.Report(_files), StringComparison.Ordinal);
        Assert.Null(plan.Report.NeedsAllowed);
    }

    [Theory]
    [InlineData("agent", "agent", "kitchen", "kitchen")]
    [InlineData("kitchen", "agent", "agent", "kitchen")]
    [InlineData("kitchen", "agent", "finance", "finance")]
    [InlineData("agent", null, "admin", "agent")]
    public void Merge_RoleOfStaff_IsThatOfTheFilesWhereTheyChanged(string stored, string? before, string files, string expected)
    {
        var account = _files.Read().Town!.Accounts[0] with { State = AccountState.Active };

        var merged = ImportedStaff.Merge(
            account with { Role = stored, FilesRole = before }, account with { Role = files }, keepsRole: false, "new", default)?.State;

        Assert.Equal(expected, merged?.Role ?? stored);
        Assert.Equal(expected == stored ? account.SecurityStamp : "new", merged?.SecurityStamp ?? account.SecurityStamp);
    }

    private void RemoveAdult(string code)
    {
        _files.KeepLines("adults.csv", values => values[0] != code);
        _files.KeepLines("accesskeys.csv", values => values[2] != code);
    }
}
