using System.Text.Json;
using CsCheck;
using EspaceFamille.Contracts.Partners;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Partners.Domain.Days;
using EspaceFamille.Partners.Domain.Subjects;
using EspaceFamille.Partners.Tests.Service;
using EspaceFamille.Samples.Kitchen;
using Xunit;

namespace EspaceFamille.Partners.Tests.Domain.Days;

public sealed class DaysRulesTests
{
    private static readonly Placement Concaret = new("CONCARET", "Groupe 1");
    private static readonly BookedState[] States = [BookedState.Free, BookedState.Reserved, BookedState.AbsentJustified];
    private static readonly Gen<BookedState> State = Gen.Int[0, 2].Select(index => States[index]);

    /// <summary>A history of a planning of ten days: each version changes some days, or is published again whole.</summary>
    private static readonly Gen<PlanningDaysChanged[]> History =
        Gen.Select(Gen.Int[0, 9], State, Gen.Bool).Array[1, 12].Select(steps =>
        {
            var planning = new SortedDictionary<int, BookedState>();
            List<PlanningDaysChanged> messages = [];
            foreach (var (day, state, complete) in steps)
            {
                planning[day] = state;
                var booked = planning.Where(one => one.Value is not BookedState.Free).Select(one => (one.Key, one.Value)).ToArray();
                messages.Add(Messages.Days("e", messages.Count + 1, complete, complete ? booked : [(day, state)]));
            }

            return messages.ToArray();
        });

    [Fact]
    public void Messages_ShuffledAndRepeated_GiveTheStateOfTheHighestVersions() =>
        Gen.Select(History, Gen.Int[0, 1_000_000]).Sample((history, seed) =>
        {
            var expected = Fold(history).Subject;
            var shuffled = Fold(Shuffled([.. history, .. history], seed)).Subject;
            return Booked(expected).SequenceEqual(Booked(shuffled));
        });

    /// <summary>The sample's kitchen, with what it received in another order and more than once.</summary>
    [Fact]
    public void Events_ShuffledAndRepeated_GiveTheSubscriberTheSameState() =>
        Gen.Select(History, Gen.Int[0, 1_000_000], Gen.Int[0, 1_000_000]).Sample((history, inside, outside) =>
        {
            var (subject, events) = Fold(Shuffled([.. history, .. history], inside));
            var kitchen = new Meals();
            foreach (var received in Shuffled([.. events, .. events], outside))
                kitchen.Take(received);
            var days = kitchen.Enrolments.Values.SelectMany(enrolment => enrolment.Days)
                .Where(day => day.Value.State != nameof(BookedState.Free)).OrderBy(day => day.Key, StringComparer.Ordinal);
            return Booked(subject).SequenceEqual(days.Select(day => $"{day.Key} {day.Value.State}"));
        });

    [Fact]
    public void Planning_PublishedAgain_RecordsNoEvent()
    {
        var stored = Fold([Messages.Days("e", 1, complete: false, (1, BookedState.Reserved))]).Subject;
        var again = DaysRules.Apply(stored, Messages.Days("e", 2, complete: true, (1, BookedState.Reserved)), Concaret)!;

        Assert.Empty(again.Messages);
        Assert.Equal(2, again.State.SourceVersion);
    }

    private static (Subject Subject, IReadOnlyList<JsonElement> Events) Fold(IEnumerable<PlanningDaysChanged> messages)
    {
        Subject? subject = null;
        List<JsonElement> events = [];
        foreach (var message in messages)
        {
            if (DaysRules.Apply(subject, message, Concaret) is not { } change)
                continue;
            subject = change.State with { Version = change.State.Version + 1 };
            events.AddRange(change.Messages.Cast<EventRecorded>().Select(Rendered));
        }

        return (subject!, events);
    }

    private static JsonElement Rendered(EventRecorded recorded)
    {
        using var body = JsonDocument.Parse(recorded.Body);
        return JsonSerializer.SerializeToElement(new { subject = recorded.SubjectId, data = body.RootElement.Clone() });
    }

    private static IEnumerable<string> Booked(Subject subject) =>
        DaysRules.StateOf(subject)!.Booked.Select(day => $"{day.Day:yyyy-MM-dd} {day.State}");

    private static T[] Shuffled<T>(T[] items, int seed)
    {
        new Random(seed).Shuffle(items);
        return items;
    }
}
