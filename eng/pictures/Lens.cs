namespace Pictures;

internal readonly record struct Ray(V3 Origin, V3 Direction)
{
    public V3 At(float t) => Origin + Direction * t;
}

/// <summary>A thin lens: everything at the focus distance is sharp, the rest spreads with the aperture.</summary>
internal sealed class Lens
{
    private readonly V3 _eye, _right, _up, _forward;
    private readonly float _scale, _aperture, _focus;

    /// <summary>Angle of view is vertical, in degrees; the aperture is the opening's radius, the focus a distance, in scene units.</summary>
    public Lens(V3 eye, V3 target, float fieldOfView, float aperture = 0, float focus = 1, float roll = 0)
    {
        _eye = eye;
        _forward = Norm(target - eye);
        var right = Norm(V3.Cross(V3.UnitY, _forward));
        var up = V3.Cross(_forward, right);
        var (s, c) = MathF.SinCos(roll);
        _right = right * c + up * s;
        _up = up * c - right * s;
        _scale = MathF.Tan(fieldOfView * MathF.PI / 360);
        _aperture = aperture;
        _focus = focus;
    }

    /// <summary>The ray through a picture point; y runs from 1 at the top to -1, x likewise times the aspect.</summary>
    public Ray Through(V2 point, V2 lens)
    {
        var direction = _forward + (_right * point.X + _up * point.Y) * _scale;
        if (_aperture <= 0)
        {
            return new Ray(_eye, Norm(direction));
        }

        var d = Sampler.Disc(lens) * _aperture;
        var shift = _right * d.X + _up * d.Y;
        return new Ray(_eye + shift, Norm(direction * _focus - shift));
    }
}
