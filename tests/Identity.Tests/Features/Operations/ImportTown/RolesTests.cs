using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Tests.Features.Operations.ImportTown;

public sealed class RolesTests
{
    [Fact]
    public void Roles_OfTheFiles_AreThoseOfAccounts() => Assert.Equal(Roles.All, AccountLine.Roles);
}
