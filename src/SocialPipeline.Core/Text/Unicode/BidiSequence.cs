using static SocialPipeline.Text.Unicode.BidiClass;

namespace SocialPipeline.Text.Unicode;

/// <summary>Rules W1 to I2 on one isolating run sequence.</summary>
internal sealed class BidiSequence
{
    private readonly BidiRunSequence _run;
    private readonly int[] _codepoints;
    private readonly BidiClass[] _original;
    private readonly BidiClass[] _all;
    private readonly BidiClass[] _types;
    private readonly byte[] _levels;

    internal BidiSequence(BidiRunSequence run, int[] codepoints, BidiClass[] original, BidiClass[] types, byte[] levels)
    {
        _run = run;
        _codepoints = codepoints;
        _original = original;
        _all = types;
        _levels = levels;
        _types = [.. run.Indexes.Select(i => types[i])];
    }

    private BidiClass Embedding => BidiSequences.Direction(_run.Level);

    internal void Resolve()
    {
        ResolveWeak();
        ResolveBrackets();
        ResolveNeutrals();
        for (var i = 0; i < _types.Length; i++)
        {
            // I1 and I2
            var raised = (_run.Level & 1) == 0
                ? _types[i] switch { R => 1, AN or EN => 2, _ => 0 }
                : _types[i] is L or EN or AN ? 1 : 0;
            _levels[_run.Indexes[i]] = (byte)(_run.Level + raised);
        }
    }

    /// <summary>W1 to W7.</summary>
    private void ResolveWeak()
    {
        var before = _run.Start;
        var strong = _run.Start;
        for (var i = 0; i < _types.Length; i++)
        {
            if (_types[i] == NSM)
            {
                _types[i] = BidiAlgorithm.IsIsolateInitiator(before) || before == PDI ? ON : before;
            }

            before = _types[i];
            strong = _types[i] is L or R or AL ? _types[i] : strong;
            _types[i] = _types[i] == EN && strong == AL ? AN : _types[i];
        }

        for (var i = 0; i < _types.Length; i++)
        {
            _types[i] = _types[i] == AL ? R : _types[i];
        }

        for (var i = 1; i < _types.Length - 1; i++)
        {
            if ((_types[i] is ES or CS && _types[i - 1] == EN && _types[i + 1] == EN)
                || (_types[i] == CS && _types[i - 1] == AN && _types[i + 1] == AN))
            {
                _types[i] = _types[i - 1];
            }
        }

        for (int i = 0, end; i < _types.Length; i = end)
        {
            end = i + 1;
            if (_types[i] == ET)
            {
                while (end < _types.Length && _types[end] == ET)
                {
                    end++;
                }

                var number = (i > 0 && _types[i - 1] == EN) || (end < _types.Length && _types[end] == EN);
                _types.AsSpan(i, end - i).Fill(number ? EN : ON);
            }
        }

        strong = _run.Start;
        for (var i = 0; i < _types.Length; i++)
        {
            strong = _types[i] is L or R ? _types[i] : strong;
            _types[i] = _types[i] switch
            {
                ES or CS => ON,
                EN when strong == L => L,
                var other => other,
            };
        }
    }

    /// <summary>N0: both brackets of a pair take the direction of what they enclose.</summary>
    private void ResolveBrackets()
    {
        foreach (var (open, close) in BidiBrackets.Pairs(_run.Indexes, _codepoints, _types))
        {
            bool same = false, opposite = false;
            for (var i = open + 1; i < close && !same; i++)
            {
                var strong = Strong(_types[i]);
                same |= strong == Embedding;
                opposite |= strong is not null && strong != Embedding;
            }

            if (same || opposite)
            {
                var direction = same || StrongBefore(open) == Embedding ? Embedding : Embedding == L ? R : L;
                SetBracket(open, direction);
                SetBracket(close, direction);
            }
        }
    }

    private BidiClass StrongBefore(int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (Strong(_types[i]) is { } strong)
            {
                return strong;
            }
        }

        return _run.Start;
    }

    /// <summary>Marks that follow a bracket go with it.</summary>
    private void SetBracket(int at, BidiClass direction)
    {
        _types[at] = direction;
        for (var i = at + 1; i < _types.Length && _original[_run.Indexes[i]] == NSM && _all[_run.Indexes[i]] == NSM; i++)
        {
            _types[i] = direction;
        }
    }

    /// <summary>N1 and N2.</summary>
    private void ResolveNeutrals()
    {
        for (int i = 0, end; i < _types.Length; i = end)
        {
            end = i + 1;
            if (!IsNeutral(_types[i]))
            {
                continue;
            }

            while (end < _types.Length && IsNeutral(_types[end]))
            {
                end++;
            }

            var before = i > 0 ? Strong(_types[i - 1])!.Value : _run.Start;
            var after = end < _types.Length ? Strong(_types[end])!.Value : _run.End;
            _types.AsSpan(i, end - i).Fill(before == after ? before : Embedding);
        }
    }

    private static BidiClass? Strong(BidiClass type) => type switch
    {
        L => L,
        R or EN or AN => R,
        _ => null,
    };

    private static bool IsNeutral(BidiClass type) => type is B or S or WS or ON or FSI or LRI or RLI or PDI;
}
