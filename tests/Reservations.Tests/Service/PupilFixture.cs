using Xunit;

namespace EspaceFamille.Reservations.Tests.Service;

/// <summary>The starting state of tests that change the days of a child: a new one for each test, and the client of its parent.</summary>
[Trait("Needs", "service")]
public abstract class PupilFixture(ReservationsHost host) : IAsyncLifetime
{
    private Pupil? _pupil;
    private HttpClient? _parent;

    private protected ReservationsHost Host => host;

    private protected Pupil Pupil => _pupil!;

    private protected HttpClient Parent => _parent!;

    public async Task InitializeAsync()
    {
        _pupil = await host.NewPupilAsync();
        _parent = host.Parent(_pupil);
    }

    public Task DisposeAsync()
    {
        Parent.Dispose();
        return Task.CompletedTask;
    }
}
