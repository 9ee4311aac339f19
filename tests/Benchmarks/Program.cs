using EspaceFamille.Benchmarks;
using EspaceFamille.Story;

// The table goes out; the sign-in, which tells each of its calls, does not.
var output = Console.Out;
Console.SetOut(TextWriter.Null);
return await Bench.RunAsync(StoryOptions.From(args), output);
