using System.Text.Json.Nodes;
using EspaceFamille.TestKit;

namespace EspaceFamille.EndToEnd.Tests.Kills;

/// <summary>An absence of one day whose declaration the service answered with 201.</summary>
internal sealed record Acknowledged(string Id, string Key, string Account, string Household, string EnrolmentId, DateOnly Day, long At)
{
    /// <summary>The idempotency key as it is stored: unique for the account and the household.</summary>
    public string StoredKey => $"{Account}:{Household}:{Key}";

    /// <summary>The first day of its month.</summary>
    public DateOnly Month => new(Day.Year, Day.Month, 1);
}

/// <summary>A client that declares one day after another, one household after another.</summary>
/// <param name="login">The account that the mails go to.</param>
internal sealed class Declarant(Entrance entrance, string login, params IReadOnlyList<string> households) : IDisposable
{
    private const int DaysOfACertificate = 4;
    public static readonly TimeSpan UsualPace = TimeSpan.FromMilliseconds(400);
    private readonly string _account = DemoIds.Account(login);
    private readonly Dictionary<string, Door> _doors = new(StringComparer.Ordinal);

    /// <summary>The shortest time between two requests.</summary>
    public TimeSpan Pace { get; init; } = UsualPace;

    public List<Acknowledged> Declared { get; } = [];

    public AnswerTimes Times { get; } = new();

    /// <summary>Declares as often as the quota allows. One certificate serves for a few days of a household.</summary>
    /// <exception cref="InvalidOperationException">The households have fewer reserved days than that.</exception>
    public async Task DeclareAsync(Quota quota)
    {
        using var pace = new PeriodicTimer(Pace);
        foreach (var household in households)
        {
            var door = new Door(entrance, Times, login, household);
            var (receipt, covered) = (await door.UploadAsync(), 0);
            foreach (var seat in await door.SeatsAsync())
            {
                _doors[seat.EnrolmentId] = door;
                foreach (var day in await door.ReservedDaysAsync(seat))
                {
                    if (!await quota.TakeAsync())
                        return;
                    if (++covered % DaysOfACertificate == 0)
                        receipt = await door.UploadAsync();
                    await pace.WaitForNextTickAsync(CancellationToken.None);
                    var (key, started) = ($"{Guid.CreateVersion7()}", TimeProvider.System.GetTimestamp());
                    var id = await door.DeclareAsync(seat, day, receipt, key);
                    Declared.Add(new Acknowledged(id, key, _account, DemoIds.Household(household), seat.EnrolmentId, day, started));
                }
            }
        }

        throw new InvalidOperationException($"{login} has no reserved day left to declare.");
    }

    /// <summary>Reads the months of its children's plannings until it is cancelled. This uses up nothing.</summary>
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
