using EspaceFamille.Story;

try
{
    if (args is ["reserve", .. var rest]) await ReserveStory.PlayAsync(ReserveOptions.From(rest), StoryDays.Today);
    else await AbsenceStory.PlayAsync(StoryOptions.From(args), CancellationToken.None);
    Console.WriteLine("story ok");
    return 0;
}
catch (Exception exception) when (
    exception is StoryDiffers or HttpRequestException or TaskCanceledException or IOException or UnauthorizedAccessException)
{
    Console.WriteLine($"story differs: {exception.Message}");
    return 1;
}
