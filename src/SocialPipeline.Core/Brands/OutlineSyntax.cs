namespace SocialPipeline.Brands;

/// <summary>Checks SVG path data (SVG 1.1, section 8.3.9) without drawing it.</summary>
internal static class OutlineSyntax
{
    public const string AllowedSyntax = "SVG path data in the unit square, such as M0,0L1,0L1,1Z";
    private const int MaxCharacters = 4_000;

    /// <summary>What is wrong, as a sentence; <see langword="null"/> when nothing is.</summary>
    public static string? Check(string path)
    {
        if (path.Length > MaxCharacters)
        {
            return $"The path has more than {MaxCharacters} characters.";
        }

        var at = Skip(path, 0, commas: false);
        if (at == path.Length || path[at] is not ('M' or 'm'))
        {
            return "A path starts with M.";
        }

        while (at < path.Length)
        {
            var command = path[at];
            var count = Arguments(command);
            if (count < 0)
            {
                return $"'{command}' is not a path command.";
            }

            at = Skip(path, at + 1, commas: false);
            var given = 0;
            while (at < path.Length && (char.IsAsciiDigit(path[at]) || path[at] is '.' or '-' or '+'))
            {
                // The two flags of an arc may stand without a space between them: "0 01.5,1".
                var isFlag = command is 'A' or 'a' && given % 7 is 3 or 4;
                var end = isFlag ? at + 1 : NumberEnd(path, at);
                if (end < 0 || (isFlag && path[at] is not ('0' or '1')))
                {
                    return $"A number after '{command}' cannot be read.";
                }

                given++;
                at = Skip(path, end, commas: true);
            }

            if (count == 0 ? given != 0 : given == 0 || given % count != 0)
            {
                return $"'{command}' takes {count} numbers, or a multiple; it has {given}.";
            }
        }

        return null;
    }

    private static int Arguments(char command) => char.ToUpperInvariant(command) switch
    {
        'Z' => 0,
        'H' or 'V' => 1,
        'M' or 'L' or 'T' => 2,
        'S' or 'Q' => 4,
        'C' => 6,
        'A' => 7,
        _ => -1,
    };

    private static int NumberEnd(string path, int at)
    {
        at += path[at] is '-' or '+' ? 1 : 0;
        var (digits, point) = (0, false);
        for (; at < path.Length && (char.IsAsciiDigit(path[at]) || (path[at] == '.' && !point)); at++)
        {
            point |= path[at] == '.';
            digits += path[at] == '.' ? 0 : 1;
        }

        return digits > 0 ? at : -1;
    }

    private static int Skip(string path, int at, bool commas)
    {
        while (at < path.Length && (path[at] is ' ' or '\t' or '\n' or '\r' || (commas && path[at] == ',')))
        {
            at++;
        }

        return at;
    }
}
