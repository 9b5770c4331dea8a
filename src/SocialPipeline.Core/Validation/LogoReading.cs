using System.Runtime.InteropServices;
using SocialPipeline.Colors;

namespace SocialPipeline.Validation;

/// <summary>Holds a logo's ink against the ground that a picture shows between and around it, cell by cell.</summary>
internal sealed class LogoReading
{
    private const int Cells = 8;

    /// <summary>Per channel: what dithering and rounding change.</summary>
    private const int SameInk = 10;

    /// <summary>The share of the ink that must reach a contrast: a small spot in a loud colour may fall below.</summary>
    private const double InkShare = .8;

    private readonly CheckSubject _subject;
    private readonly LogoMask _mask;
    private readonly double _opacity;
    private readonly bool _asSeen;
    private readonly Sum[] _cells = new Sum[Cells * Cells];
    private readonly List<Color> _ground = [];
    private readonly Dictionary<uint, Sum> _inks = [];
    private int _ink;
    private int _shown;

    // An upright logo lies in the picture's own rows and columns: each is found once. Below 0 is outside.
    private readonly int[]? _columns;
    private readonly int[] _rows = [];
    private uint _runKey;
    private Sum _run;

    private LogoReading(CheckSubject subject, LogoMask mask, double opacity, bool asSeen, bool core)
    {
        (_subject, _mask, _opacity, _asSeen) = (subject, mask, opacity, asSeen);
        var pixels = mask.Pixels;
        if (!mask.IsTurned)
        {
            _columns = [.. Enumerable.Range(0, mask.Width).Select(x => mask.Upright(x, 0).X).Select(x => x >= 0 && x <= subject.Width ? subject.Pixels.Column(x) : -1)];
            _rows = [.. Enumerable.Range(0, mask.Height).Select(y => mask.Upright(0, y).Y).Select(y => y >= 0 && y <= subject.Height ? subject.Pixels.Row(y) : -1)];
        }

        for (var y = 0; y < mask.Height; y++)
        {
            var row = y * Cells / mask.Height * Cells;
            for (var x = 0; x < mask.Width; x++)
            {
                var at = ((y * mask.Width) + x) * 4;
                if (pixels[at + 3] is 0 or >= 250 && (!core || IsCore(x, y, at)))
                {
                    Look(x, y, at, row + (x * Cells / mask.Width));
                }
            }
        }

        EndRun();
    }

    /// <summary>The share of the ink that has its own colour in the picture.</summary>
    public double Visible => _ink == 0 ? 1 : (double)_shown / _ink;

    /// <summary>A logo of a scene: its ink has the colours that it was drawn in.</summary>
    public static LogoReading Drawn(CheckSubject subject, LogoMask mask, double opacity) => new(subject, mask, opacity, asSeen: false, core: false);

    /// <summary>A logo that was found: its ink has the colours that the picture shows there.</summary>
    /// <param name="subject">The picture.</param>
    /// <param name="mask">The logo.</param>
    /// <param name="core">Whether to leave out what is next to an outline: a logo is found to a pixel, no more.</param>
    public static LogoReading Seen(CheckSubject subject, LogoMask mask, bool core) => new(subject, mask, 1, asSeen: true, core);

    /// <summary>How near the ink that was seen is to its own colours: 1 for equal ones, 0 for ones that differ by 60 of 255 a channel or more on the mean.</summary>
    public double Likeness => _ink == 0 ? 0 : Math.Max(0, 1 - (_inks.Sum(pair => pair.Value.DifferenceFrom(ColorOf(pair.Key)) * pair.Value.Count) / _ink / 60));

    /// <summary>How the ink stands on its ground; <see langword="null"/> when one of them cannot be seen.</summary>
    public LogoStanding? Standing()
    {
        if (_ink == 0 || Array.TrueForAll(_cells, cell => cell.Count == 0))
        {
            return null;
        }

        var whole = new Sum();
        foreach (var cell in _cells)
        {
            whole.Add(cell);
        }

        var ground = whole.Mean;
        var rated = _inks.Select(pair =>
        {
            // The letters' own neighbourhood; the whole ground where a cell holds ink alone.
            var cell = _cells[pair.Key & 0xFF];
            var under = cell.Count >= 4 ? cell.Mean : ground;
            var ink = _asSeen ? pair.Value.Mean : ColorOf(pair.Key).WithAlpha(_opacity).Over(under);
            return (Ratio: Contrast.Ratio(ink, under), Difference: ColorDifference.Ciede2000(ink, under), pair.Value.Count);
        }).ToList();
        return new LogoStanding(Reached(rated.Select(rating => (rating.Ratio, rating.Count))), Reached(rated.Select(rating => (rating.Difference, rating.Count))), ground, _ground);
    }

    private bool IsCore(int x, int y, int at)
    {
        var (pixels, row) = (_mask.Pixels, _mask.Width * 4);
        var isInk = pixels[at + 3] >= 250;
        return (x == 0 || Same(at - 4)) && (x == _mask.Width - 1 || Same(at + 4)) && (y == 0 || Same(at - row)) && (y == _mask.Height - 1 || Same(at + row));

        bool Same(int next) => isInk ? pixels[next + 3] >= 250 : pixels[next + 3] == 0;
    }

    private void Look(int x, int y, int at, int cell)
    {
        var pixels = _mask.Pixels;
        var seen = See(x, y, out var inside);
        if (pixels[at + 3] != 0)
        {
            if (_asSeen && !inside)
            {
                return;
            }

            _ink++;
            _shown += inside && _opacity >= 1 && IsSame(pixels, at, seen) ? 1 : 0;

            // Ink lies in runs of one colour: a run is gathered before it is looked up.
            var key = ((uint)pixels[at] << 24) | ((uint)pixels[at + 1] << 16) | ((uint)pixels[at + 2] << 8) | (uint)cell;
            if (key != _runKey)
            {
                EndRun();
                _runKey = key;
            }

            _run.Add(seen);
        }
        else if (inside)
        {
            _cells[cell].Add(seen);
            if ((((x + (y * 3)) & 7) == 0 || _ground.Count < 32) && IsInBox(x, y))
            {
                _ground.Add(seen);
            }
        }
    }

    private Color See(int x, int y, out bool inside)
    {
        if (_columns is not null)
        {
            var (column, row) = (_columns[x], _rows[y]);
            inside = (column | row) >= 0;
            return inside ? _subject.Pixels[column, row] : default;
        }

        var upright = _mask.Upright(x, y);
        var (placeX, placeY) = _mask.Turned(upright.X, upright.Y);
        inside = placeX >= 0 && placeY >= 0 && placeX <= _subject.Width && placeY <= _subject.Height;
        return inside ? _subject.Pixels.At(placeX, placeY) : default;
    }

    private bool IsInBox(int x, int y)
    {
        var ((placeX, placeY), box) = (_mask.Upright(x, y), _mask.Box);
        return placeX >= box.X && placeY >= box.Y && placeX <= box.Right && placeY <= box.Bottom;
    }

    private void EndRun()
    {
        if (_run.Count > 0)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_inks, _runKey, out _).Add(_run);
            _run = default;
        }
    }

    /// <summary>The value that <see cref="InkShare"/> of the ink reaches.</summary>
    private double Reached(IEnumerable<(double Value, int Count)> values)
    {
        var missed = (1 - InkShare) * _ink;
        var seen = 0;
        foreach (var (value, count) in values.OrderBy(pair => pair.Value))
        {
            seen += count;
            if (seen > missed)
            {
                return value;
            }
        }

        return 1;
    }

    private static Color ColorOf(uint key) => new((byte)(key >> 24), (byte)(key >> 16), (byte)(key >> 8));

    private static bool IsSame(byte[] pixels, int at, Color seen) =>
        Math.Abs(pixels[at] - seen.R) <= SameInk && Math.Abs(pixels[at + 1] - seen.G) <= SameInk && Math.Abs(pixels[at + 2] - seen.B) <= SameInk;

    private struct Sum
    {
        private int _red;
        private int _green;
        private int _blue;

        public int Count { get; private set; }

        public readonly Color Mean
        {
            get
            {
                var count = (double)Math.Max(1, Count);
                return new Color((byte)Math.Round(_red / count), (byte)Math.Round(_green / count), (byte)Math.Round(_blue / count));
            }
        }

        /// <summary>The difference a channel.</summary>
        public readonly double DifferenceFrom(Color color)
        {
            var count = (double)Math.Max(1, Count);
            return (Math.Abs((_red / count) - color.R) + Math.Abs((_green / count) - color.G) + Math.Abs((_blue / count) - color.B)) / 3;
        }

        public void Add(Color color) => (_red, _green, _blue, Count) = (_red + color.R, _green + color.G, _blue + color.B, Count + 1);

        public void Add(Sum other) => (_red, _green, _blue, Count) = (_red + other._red, _green + other._green, _blue + other._blue, Count + other.Count);
    }
}
