using System.Net;
using System.Text.Json.Nodes;

namespace EspaceFamille.Story;

/// <summary>
/// A family signs in, reserves a day, reads it back and cancels it again; or, where every day is reserved, cancels one and
/// reserves it again. No day is changed in the end.
/// </summary>
internal static class ReserveStory
{
    public static async Task PlayAsync(ReserveOptions options, DateOnly today)
    {
        Transcript.Chapter("The family signs in");
        using var dance = new SignInDance(options.PublicAddress, options.Family,
            new PublicAddressHandler(options.PublicAddress, options.Gateway));
        using var family = new ApiClient(
            options.PublicAddress, await dance.SignInAsync(), new PublicAddressHandler(options.PublicAddress, options.Gateway));

        Transcript.Chapter("A day that may be changed");
        var day = await StoryDays.ChooseOpenAsync(family, today);
        await ExpectAsync(family, day, day.State);
        var other = day.State == StoryDays.Free ? StoryDays.Reserved : StoryDays.Free;

        Transcript.Chapter(day.State == StoryDays.Free ? "Reserved, and cancelled again" : "Cancelled, and reserved again");
        try
        {
            await MakeAsync(family, day, other);
            await ExpectAsync(family, day, other);
        }
        finally
        {
            // The family's meals are restored, also after a failure in between.
            if (await StateAsync(family, day) == other)
                await MakeAsync(family, day, day.State);
        }

        await ExpectAsync(family, day, day.State);
    }

    private static Task<JsonNode> MakeAsync(ApiClient family, StoryDay day, string state)
    {
        DateOnly[] one = [day.Day], none = [];
        var (reserve, cancel) = state == StoryDays.Reserved ? (one, none) : (none, one);
        return family.PostAsync(
            $"api/reservations/households/mine/enrolments/{day.EnrolmentId}/requests", new { reserve, cancel }, HttpStatusCode.Created,
                idempotencyKey: $"{Guid.CreateVersion7()}");
    }

    private static async Task ExpectAsync(ApiClient family, StoryDay day, string expected)
    {
        var state = await StateAsync(family, day);
        Transcript.Line($"{day.Place}, {day.Day:yyyy-MM-dd}: {state}");
        if (state != expected)
            throw new StoryDiffers($"{day.Day:yyyy-MM-dd} is {state} instead of {expected}");
    }

    private static async Task<string> StateAsync(ApiClient family, StoryDay day) =>
        StoryDays.StateOf(await family.GetAsync($"api/reservations/households/mine/enrolments/{day.EnrolmentId}/plannings/{day.Month}"),
            day.Day);
}
