namespace SocialPipeline.BrandBench;

/// <summary>Figures and misses on the steering share, to work by.</summary>
internal static class Steer
{
    /// <summary>Prints them.</summary>
    /// <param name="what">The boards, joined by +.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="count">Designs in each set.</param>
    /// <param name="folder">Where pictures and the evidence of logos go; nowhere when <see langword="null"/>.</param>
    public static void Run(string what, string seed, int count, string? folder)
    {
        if (folder is not null)
        {
            Directory.CreateDirectory(folder);
        }

        var board = new Scoreboard(new Workshop(".", Material.Share.Steering), folder);
        foreach (var one in what.Split('+'))
        {
            Action<string, int> run = one switch { "logo" => board.Logo, "colour" => board.Color, "font" => board.Font, _ => board.Contrast };
            run(seed, count);
        }

        Console.Write(board.Tables());
        foreach (var miss in board.Misses())
        {
            Console.WriteLine(miss);
        }
    }
}
