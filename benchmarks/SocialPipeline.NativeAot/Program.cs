using System.Diagnostics;
using SocialPipeline.Benchmarks.Cards;
using SocialPipeline.Benchmarks.Speed;

// A child makes one card and answers the most memory that it ever held; without arguments the children are started and told of.
if (args is ["--peak", var what])
{
    return await PeakMemory.AnswerAsync(what == "card");
}

const double Allowed = 64;
_ = CardContent.Photo;
var idle = await PeakMemory.MebibytesAsync(card: false);
var watch = Stopwatch.StartNew();
var card = await PeakMemory.MebibytesAsync(card: true);
Console.WriteLine("| one card in a fresh process, compiled ahead | measured | allowed |");
Console.WriteLine("| --- | ---: | ---: |");
Console.WriteLine(FormattableString.Invariant($"| peak memory | {card:0.0} MiB | {Allowed:0} MiB |"));
Console.WriteLine(FormattableString.Invariant($"| peak memory of a process that does nothing | {idle:0.0} MiB | |"));
Console.WriteLine(FormattableString.Invariant($"| from start to the finished file | {watch.Elapsed.TotalMilliseconds:0} ms | |"));
Console.WriteLine(FormattableString.Invariant($"| the program without its native libraries | {new FileInfo(Environment.ProcessPath!).Length / 1048576.0:0.0} MiB | |"));
return card <= Allowed ? 0 : 1;
