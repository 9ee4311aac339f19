using EspaceFamille.Reservations.Api;

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
        await StoryDays.ExpectAsync(family, day, day.State);
        var other = day.State == DayState.Free ? DayState.Reserved : DayState.Free;

        Transcript.Chapter(day.State == DayState.Free ? "Reserved, and cancelled again" : "Cancelled, and reserved again");
        try
        {
            await MakeAsync(family, day, other);
            await StoryDays.ExpectAsync(family, day, other);
        }
        finally
        {
            // The family's meals are restored, also after a failure in between.
            if (await StoryDays.StateAsync(family, day) == other)
                await MakeAsync(family, day, day.State);
        }

        await StoryDays.ExpectAsync(family, day, day.State);
    }

    private static Task<ReservationsResponse> MakeAsync(ApiClient family, StoryDay day, DayState state)
    {
        DateOnly[] one = [day.Day];
        var change = state is DayState.Reserved
            ? new ChangeReservationsRequest { Reserve = one }
            : new ChangeReservationsRequest { Cancel = one };
        return family.CreateAsync<ChangeReservationsRequest, ReservationsResponse>(
            $"api/reservations/households/mine/enrolments/{day.EnrolmentId}/requests", change);
    }
}
