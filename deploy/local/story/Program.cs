using EspaceFamille.Story;

try
{
    await AbsenceStory.PlayAsync(StoryOptions.From(args), CancellationToken.None);
    Console.WriteLine("story ok");
    return 0;
}
catch (Exception exception) when (exception is StoryDiffers or HttpRequestException or TaskCanceledException or IOException)
{
    Console.WriteLine($"story differs: {exception.Message}");
    return 1;
}
