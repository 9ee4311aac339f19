using EspaceFamille.TestKit;
using System.Text.Json.Nodes;

namespace EspaceFamille.EndToEnd.Tests.Kills;

/// <summary>An absence of one day that the service has answered for with 201.</summary>
internal sealed record Acknowledged(string Id, string Key, string Account, string EnrolmentId, DateOnly Day, long At);

/// <summary>Somebody who declares one day after another, for a household after another.</summary>
/// <param name="login">Whose account it is: the mails go there.</param>
internal sealed class Declarant(Entrance entrance, string login, params IReadOnlyList<string> households) : IDisposable
{
    public static readonly TimeSpan UsualPace = TimeSpan.FromMilliseconds(400);
    private readonly string _account = DemoIds.Account(login);
    private readonly Dictionary<string, Door> _doors = new(StringComparer.Ordinal);

    public TimeSpan Pace { get; init; } = UsualPace;

    public List<Acknowledged> Declared { get; } = [];

    public AnswerTimes Times { get; } = new();

    /// <summary>Declares until it is enough, or until so many are declared. One certificate serves for a household, as an illness of several days does.</summary>
    public async Task DeclareUntilAsync(CancellationToken enough, int most = int.MaxValue)
    {
        using var pace = new PeriodicTimer(Pace);
        foreach (var household in households)
        {
            var door = new Door(entrance, Times, login, household);
            var receipt = await door.UploadAsync();
            foreach (var seat in await door.SeatsAsync())
            {
                _doors[seat.EnrolmentId] = door;
                foreach (var day in await door.ReservedDaysAsync(seat))
                {
                    await pace.WaitForNextTickAsync(CancellationToken.None);
                    if (enough.IsCancellationRequested || Declared.Count == most)
                        return;
                    var (key, started) = ($"{Guid.CreateVersion7()}", TimeProvider.System.GetTimestamp());
                    Declared.Add(new Acknowledged(await door.DeclareAsync(seat, day, receipt, key), key, _account, seat.EnrolmentId, day, started));
                }
            }
        }

        throw new InvalidOperationException($"{login} has no reserved day left to declare.");
    }

    /// <summary>Reads its children's months, again and again, until it is enough.</summary>
    public async Task ReadUntilAsync(CancellationToken enough)
    {
        using var pace = new PeriodicTimer(Pace);
        var door = new Door(entrance, Times, login, households[0]);
        _doors[households[0]] = door;
        var seats = await door.SeatsAsync();
        for (var read = 0; !enough.IsCancellationRequested; read++)
        {
            await door.MonthAsync(seats[read % seats.Count].EnrolmentId, new DateOnly(2027, 1 + (read % 6), 1));
            await pace.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    /// <summary>The days of one month as the family sees them.</summary>
    public Task<JsonArray> MonthAsync(string enrolment, DateOnly month) => _doors[enrolment].MonthAsync(enrolment, month);

    public void Dispose()
    {
        foreach (var door in _doors.Values.Distinct())
            door.Dispose();
        Times.Dispose();
    }
}
