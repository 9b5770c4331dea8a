using static SocialPipeline.Text.Unicode.BidiClass;

namespace SocialPipeline.Text.Unicode;

/// <summary>Works out the levels of one paragraph: explicit levels here, the rest by isolating run sequences.</summary>
internal sealed class BidiParagraph
{
    private const int MaxDepth = 125;

    private readonly BidiClass[] _original;
    private readonly BidiClass[] _types;
    private readonly int[] _matching;

    internal BidiParagraph(int[] codepoints, TextDirection direction)
    {
        _original = Array.ConvertAll(codepoints, UnicodeTable.Bidi);
        _types = [.. _original];
        _matching = MatchIsolates(_original);
        Levels = new byte[codepoints.Length];
        Level = direction switch
        {
            TextDirection.LeftToRight => 0,
            TextDirection.RightToLeft => 1,
            _ => FirstStrong(0, _original.Length),
        };
        SetExplicitLevels();

        // All sequences first: resolving one changes the levels at which its neighbours look.
        foreach (var sequence in BidiSequences.Of(_original, _matching, Levels, Level).ToArray())
        {
            new BidiSequence(sequence, codepoints, _original, _types, Levels).Resolve();
        }

        KeepRemovedWithNeighbours();
        ResetWhitespace();
    }

    internal byte Level { get; }

    internal byte[] Levels { get; }

    /// <summary>BD9: for each isolate initiator its PDI and the reverse; the length for an open initiator, -1 for all else.</summary>
    private static int[] MatchIsolates(BidiClass[] types)
    {
        var matching = new int[types.Length];
        Array.Fill(matching, -1);
        var open = new Stack<int>();
        for (var i = 0; i < types.Length; i++)
        {
            if (BidiAlgorithm.IsIsolateInitiator(types[i]))
            {
                open.Push(i);
                matching[i] = types.Length;
            }
            else if (types[i] == PDI && open.TryPop(out var initiator))
            {
                matching[initiator] = i;
                matching[i] = initiator;
            }
        }

        return matching;
    }

    /// <summary>P2 and P3: the level of the first letter with a direction, isolates left out.</summary>
    private byte FirstStrong(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            switch (_original[i])
            {
                case L:
                    return 0;
                case R or AL:
                    return 1;
                case LRI or RLI or FSI:
                    i = _matching[i];
                    break;
                default:
                    break;
            }
        }

        return 0;
    }

    /// <summary>X1 to X8.</summary>
    private void SetExplicitLevels()
    {
        var stack = new Stack<(byte Level, BidiClass? Override, bool Isolate)>();
        stack.Push((Level, null, false));
        int overflowIsolates = 0, overflowEmbeddings = 0, validIsolates = 0;
        for (var i = 0; i < _original.Length; i++)
        {
            var type = _original[i];
            switch (type)
            {
                case RLE or LRE or RLO or LRO:
                    Levels[i] = stack.Peek().Level;
                    if (Next(type is RLE or RLO) is { } embedded && overflowIsolates == 0 && overflowEmbeddings == 0)
                    {
                        stack.Push((embedded, type == RLO ? R : type == LRO ? L : null, false));
                    }
                    else
                    {
                        overflowEmbeddings += overflowIsolates == 0 ? 1 : 0;
                    }

                    break;
                case RLI or LRI or FSI:
                    Apply(i);
                    var rightToLeft = type == RLI || (type == FSI && FirstStrong(i + 1, _matching[i]) == 1);
                    if (Next(rightToLeft) is { } isolated && overflowIsolates == 0 && overflowEmbeddings == 0)
                    {
                        validIsolates++;
                        stack.Push((isolated, null, true));
                    }
                    else
                    {
                        overflowIsolates++;
                    }

                    break;
                case PDI:
                    if (overflowIsolates > 0)
                    {
                        overflowIsolates--;
                    }
                    else if (validIsolates > 0)
                    {
                        overflowEmbeddings = 0;
                        while (!stack.Pop().Isolate)
                        {
                        }

                        validIsolates--;
                    }

                    Apply(i);
                    break;
                case PDF:
                    Levels[i] = stack.Peek().Level;
                    if (overflowIsolates == 0 && overflowEmbeddings > 0)
                    {
                        overflowEmbeddings--;
                    }
                    else if (overflowIsolates == 0 && !stack.Peek().Isolate && stack.Count >= 2)
                    {
                        stack.Pop();
                    }

                    break;
                case B:
                    Levels[i] = Level;
                    break;
                default:
                    Apply(i);
                    break;
            }
        }

        void Apply(int i)
        {
            Levels[i] = stack.Peek().Level;
            _types[i] = _original[i] == BN ? BN : stack.Peek().Override ?? _types[i];
        }

        byte? Next(bool rightToLeft)
        {
            var level = stack.Peek().Level;
            var next = rightToLeft ? (level + 1) | 1 : (level + 2) & ~1;
            return next <= MaxDepth ? (byte)next : null;
        }
    }

    /// <summary>What X9 removed takes the level of what stands before it, so that it never cuts a run (§5.2).</summary>
    private void KeepRemovedWithNeighbours()
    {
        for (var i = 0; i < Levels.Length; i++)
        {
            if (BidiAlgorithm.IsRemoved(_original[i]))
            {
                Levels[i] = i > 0 ? Levels[i - 1] : Level;
            }
        }
    }

    /// <summary>L1 for a paragraph on one line; white space at the ends of shorter lines is never shown.</summary>
    private void ResetWhitespace()
    {
        var trailing = true;
        for (var i = Levels.Length - 1; i >= 0; i--)
        {
            var type = _original[i];
            if (type is B or S)
            {
                Levels[i] = Level;
                trailing = true;
            }
            else if (type is WS or FSI or LRI or RLI or PDI || BidiAlgorithm.IsRemoved(type))
            {
                Levels[i] = trailing ? Level : Levels[i];
            }
            else
            {
                trailing = false;
            }
        }
    }
}
