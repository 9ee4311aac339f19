namespace EspaceFamille.Identity.Tests.Hosting;

/// <summary>The starting state of tests of a person of the demo town who is signed in.</summary>
public abstract class SignedInFixture : IAsyncLifetime
{
    private readonly (string Login, string Password) _person;

    private protected SignedInFixture(DemoTown town, (string Login, string Password)? person = null)
    {
        (Town, _person) = (town, person ?? People.Nathalie);
        Browser = town.Host.NewBrowser();
    }

    private protected DemoTown Town { get; }

    private protected HttpClient Browser { get; }

    public Task InitializeAsync() => Browser.SignInAsync(_person);

    public Task DisposeAsync()
    {
        Browser.Dispose();
        return Task.CompletedTask;
    }
}
