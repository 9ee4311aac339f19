using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Tests.Features.Operations.ImportTown;

public sealed class RolesTests
{
    [Fact]
    public void Roles_OfTheFiles_AreThoseOfStaff() => Assert.Equal(Roles.All.Where(Roles.NeedsSecondFactor), AccountLine.Roles);
}
