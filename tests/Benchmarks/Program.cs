using EspaceFamille.Benchmarks;
using EspaceFamille.Story;

// Only the table is printed: the sign-in prints each of its calls.
var output = Console.Out;
Console.SetOut(TextWriter.Null);
return await Bench.RunAsync(StoryOptions.From(args), output);
