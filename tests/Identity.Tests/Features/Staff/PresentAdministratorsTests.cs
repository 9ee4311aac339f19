using System.Net;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Features.Staff;

/// <summary>The access token of an administrator outlasts the access by some minutes, and permits no act on accounts of staff.</summary>
[Collection(Documents.Name)]
public sealed class PresentAdministratorsTests(DemoTown town) : StaffFixture(town)
{
    [Theory]
    [InlineData("admin", AccountState.Active, HttpStatusCode.OK)]
    [InlineData("admin", AccountState.Disabled, HttpStatusCode.Forbidden)]
    [InlineData("agent", AccountState.Active, HttpStatusCode.Forbidden)]
    internal async Task Act_WithAnEarlierToken_NeedsThePresentRole(string role, AccountState state, HttpStatusCode status)
    {
        var administrator = await Town.Host.AddAccountAsync(role, People.AgentSecret, state);

        using var answer = await SendAsync(HttpMethod.Get, Root, by: administrator.Id);

        Assert.Equal(status, answer.StatusCode);
    }
}
