using SkiaSharp;

namespace SocialPipeline.Imaging.Svg;

/// <summary>Path data by the grammar of SVG 2 §9.3.9: all commands, relative and absolute, repeats without their letter, dense flags.</summary>
internal ref struct SvgPathData
{
    private readonly SvgElement _element;
    private readonly SKPathBuilder _path;
    private readonly Action _count;
    private SvgScanner _scanner;
    private SKPoint _at;
    private SKPoint _start;
    private SKPoint _control;
    private char _previous;

    private SvgPathData(SvgElement element, string data, SKPathBuilder path, Action count)
    {
        _element = element;
        _path = path;
        _count = count;
        _scanner = new SvgScanner(data);
    }

    /// <summary>Adds the path to <paramref name="path"/>, calling <paramref name="count"/> before each segment.</summary>
    public static void Read(SvgElement element, string data, SKPathBuilder path, Action count)
    {
        if (data.AsSpan().Trim() is not "none")
        {
            new SvgPathData(element, data, path, count).ReadAll();
        }
    }

    private void ReadAll()
    {
        _scanner.SkipSpace();
        while (!_scanner.AtEnd)
        {
            var letter = _scanner.Current;
            if (!"MmZzLlHhVvCcSsQqTtAa".Contains(letter) || (_previous == '\0' && letter is not ('M' or 'm')))
            {
                throw Bad(_previous == '\0' ? "a path that starts with M" : "one of the letters MZLHVCSQTA");
            }
            _scanner.Advance();
            _scanner.SkipSpace();
            ReadRun(letter);
        }
    }

    private void ReadRun(char letter)
    {
        if (letter is 'Z' or 'z')
        {
            _count();
            OpenAfterClose('Z');
            _path.Close();
            _at = _control = _start;
            _previous = 'Z';
            return;
        }
        var relative = char.IsAsciiLetterLower(letter);
        var command = char.ToUpperInvariant(letter);
        bool comma;
        do
        {
            _count();
            Segment(command, relative);
            _previous = command;
            // What follows a move without a letter are lines.
            command = command == 'M' ? 'L' : command;
            comma = _scanner.SkipComma();
        }
        while (comma || _scanner.Current is '+' or '-' or '.' || char.IsAsciiDigit(_scanner.Current));
    }

    private void Segment(char command, bool relative)
    {
        OpenAfterClose(command);
        var origin = relative ? _at : SKPoint.Empty;
        switch (command)
        {
            case 'M':
                _start = _at = _control = Point(origin);
                _path.MoveTo(_at);
                break;
            case 'L':
                LineTo(Point(origin));
                break;
            case 'H':
                LineTo(new SKPoint(origin.X + Number(), _at.Y));
                break;
            case 'V':
                LineTo(new SKPoint(_at.X, origin.Y + Number()));
                break;
            case 'C':
                CubicTo(NextPoint(origin), NextPoint(origin), Point(origin));
                break;
            case 'S':
                CubicTo(_previous is 'C' or 'S' ? Mirrored() : _at, NextPoint(origin), Point(origin));
                break;
            case 'Q':
                QuadTo(NextPoint(origin), Point(origin));
                break;
            case 'T':
                QuadTo(_previous is 'Q' or 'T' ? Mirrored() : _at, Point(origin));
                break;
            default:
                Arc(origin);
                break;
        }
    }

    // After Z the next contour begins where the closed one began.
    private readonly void OpenAfterClose(char command)
    {
        if (_previous == 'Z' && command != 'M')
        {
            _path.MoveTo(_start);
        }
    }

    private void LineTo(SKPoint end)
    {
        _path.LineTo(end);
        _at = _control = end;
    }

    private void CubicTo(SKPoint first, SKPoint second, SKPoint end)
    {
        _path.CubicTo(first, second, end);
        _control = second;
        _at = end;
    }

    private void QuadTo(SKPoint control, SKPoint end)
    {
        _path.QuadTo(control, end);
        _control = control;
        _at = end;
    }

    private void Arc(SKPoint origin)
    {
        var rx = MathF.Abs(Number());
        _scanner.SkipComma();
        var ry = MathF.Abs(Number());
        _scanner.SkipComma();
        var rotation = Number();
        _scanner.SkipComma();
        var large = Flag() ? SKPathArcSize.Large : SKPathArcSize.Small;
        _scanner.SkipComma();
        var direction = Flag() ? SKPathDirection.Clockwise : SKPathDirection.CounterClockwise;
        _scanner.SkipComma();
        var end = Point(origin);
        if (end != _at)
        {
            _path.ArcTo(rx, ry, rotation, large, direction, end.X, end.Y);
        }
        _at = _control = end;
    }

    private readonly SKPoint Mirrored() => new((2 * _at.X) - _control.X, (2 * _at.Y) - _control.Y);

    private SKPoint NextPoint(SKPoint origin)
    {
        var point = Point(origin);
        _scanner.SkipComma();
        return point;
    }

    private SKPoint Point(SKPoint origin)
    {
        var x = Number();
        _scanner.SkipComma();
        return new SKPoint(origin.X + x, origin.Y + Number());
    }

    private float Number() => _scanner.TryNumber(out var value) ? value : throw Bad($"a number up to {SvgScanner.Largest:0}");

    private bool Flag() => _scanner.TryFlag(out var value) ? value : throw Bad("a flag, 0 or 1");

    private readonly SvgException Bad(string allowed)
    {
        var found = _scanner.AtEnd ? "the end" : $"\"{SvgElement.Shorten(_scanner.Rest.ToString())}\"";
        return _element.Fault($"d has {found} at character {_scanner.Position + 1}; allowed: {allowed}.");
    }
}
